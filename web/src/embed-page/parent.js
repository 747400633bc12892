// Gives every frame with embed.html in it the height that its widget needs.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'soma-height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe, object')) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});
