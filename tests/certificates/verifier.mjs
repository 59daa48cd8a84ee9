// A second reader of certificates, written from docs/certificate-format.md alone: it shares no
// code with the platform. Reads {keys, documents} on standard input, writes true or false each.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const bytes = (text) => {
  const content = Buffer.from(text, "base64url");
  if (content.toString("base64url") !== text) throw new Error("spelling");
  return content;
};

const digest = (salt, text) =>
  createHash("sha256").update(salt).update(text, "utf8").digest().subarray(0, 16);

const day = (number) => (number ? new Date(number * 86400000).toISOString().slice(0, 10) : null);

const canonical = (facts) => JSON.stringify(facts, Object.keys(facts).sort());

function check({ id, record, signature, printed }, keys) {
  const content = bytes(record);
  const end = 69 + 1 + content[69];
  const kid = content.subarray(70, end).toString();
  const course = content.subarray(end + 1).toString();
  const salt = content.subarray(5, 21);
  const key = createPublicKey({ format: "jwk", key: keys.find((one) => one.kid === kid) });
  return (
    content[0] === 1 &&
    content.length === end + 1 + content[end] &&
    verify(null, Buffer.from(`${id}.${record}`), key, bytes(signature)) &&
    digest(salt, canonical(printed)).equals(content.subarray(53, 69)) &&
    printed.course === course &&
    printed.issued === day(content.readUInt16BE(1)) &&
    printed.expires === day(content.readUInt16BE(3))
  );
}

const { keys, documents } = JSON.parse(readFileSync(0, "utf8"));
const verdicts = documents.map((one) => {
  try {
    return check(one, keys);
  } catch {
    return false;
  }
});
process.stdout.write(JSON.stringify(verdicts));
