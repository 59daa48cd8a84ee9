// What the parts ask of their page.
export const page = document;
export const find = (what) => page.querySelector(what);
export const on = (target, name, work) => target?.addEventListener(name, work);
export const token = () => find("[name=csrf_token]").value;
