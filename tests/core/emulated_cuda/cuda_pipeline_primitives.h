#pragma once

// Copies that a thread queues. None is done before the thread waits for it.

#include <cstddef>

void __pipeline_memcpy_async(void* to, const void* from, std::size_t bytes);
void __pipeline_commit();
void __pipeline_wait_prior(std::size_t batches);
