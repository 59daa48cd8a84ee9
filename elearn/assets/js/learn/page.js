// What the parts ask of their page.
export const find = (what) => document.querySelector(what);
export const on = (target, name, work) => target?.addEventListener(name, work);
export const token = () => find("[name=csrf_token]").value;
