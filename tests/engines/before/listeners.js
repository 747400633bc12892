// Counts who listens to what outlives a widget: the window, the document, the system's preferences.
// Listeners on a widget's own nodes go with it.
{
  const listening = new Set();
  globalThis.listening = listening;

  const numbers = new WeakMap();
  let given = 0;
  const numberOf = (object) => {
    if (!numbers.has(object)) numbers.set(object, ++given);
    return numbers.get(object);
  };
  const outlives = (target) =>
    target === window || target === document || target instanceof MediaQueryList;
  const keyOf = (target, type, listener, options) =>
    [
      numberOf(target),
      type,
      numberOf(listener),
      options === true || Boolean(options?.capture),
    ].join();

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && outlives(target)) listening.add(keyOf(target, type, listener, options));
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && outlives(target)) listening.delete(keyOf(target, type, listener, options));
    return removeEventListener.call(target, type, listener, options);
  };

  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (target, options) {
    if (outlives(target)) listening.add(numberOf(this));
    return observe.call(this, target, options);
  };
  MutationObserver.prototype.disconnect = function () {
    listening.delete(numberOf(this));
    return disconnect.call(this);
  };
}
