// The files of the index come as scripts that call one function, for scripts can be loaded from a disk too.
{
  const waiting = new Map();
  globalThis.rectoSearch = (name, content) => {
    waiting.get(name)?.(content);
    waiting.delete(name);
  };
  searching.load = (root) => (name) => new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = Object.assign(document.createElement("script"), { src: `${root}search/${name}.js`, async: true });
    // Nothing is left to reject when it has called.
    for (const event of ["load", "error"]) script.addEventListener(event, () => { script.remove(); reject(new Error(name)); });
    document.head.append(script);
  });
  searching.make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
}
