// Whoever comes by the QR code brings the signed record in the address. Compare it with the
// one that was issued and, where the browser knows Ed25519, check the signature here as well.
const verdict = document.getElementById("verdict");
const { proof, token, key } = verdict.dataset;
const shown = location.hash.slice(1);

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

async function isSigned() {
  const [record, signature] = shown.split(".");
  const known = await crypto.subtle.importKey("raw", bytes(key), "Ed25519", false, ["verify"]);
  const message = new TextEncoder().encode(`${token}.${record}`);
  return crypto.subtle.verify("Ed25519", known, bytes(signature), message);
}

function refuse() {
  document.getElementById("changed").hidden = false;
  verdict.hidden = true;
  document.title = document.querySelector("#changed h1").textContent;
}

if (proof && shown.includes(".")) {
  if (shown !== proof) refuse();
  else
    isSigned().then(
      (yes) => (yes ? (document.getElementById("checked").hidden = false) : refuse()),
      () => {}, // a browser without Ed25519: the server's word stands
    );
}
