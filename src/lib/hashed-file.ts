import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** A file that is written bit by bit; `end` says what it came to. Nothing of it is held in memory. */
export class HashedFile {
  private readonly hash = createHash("sha256");
  private bytes = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** Writes from the beginning of the file at `path`. */
  static async open(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, "w", 0o600));
  }

  async write(part: string | Uint8Array): Promise<void> {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.handle.appendFile(bytes);
  }

  async end(): Promise<{ bytes: number; sha256: string }> {
    await this.close();
    return { bytes: this.bytes, sha256: this.hash.digest("hex") };
  }

  /** Gives the file up, wherever it is; one that has ended is no error. */
  async close(): Promise<void> {
    if (this.handle.fd >= 0) await this.handle.close();
  }
}
