/**
 * How even the frames are while the requirement grid of the crosswalk is scrolled through and gone through by keys:
 * `npm run frames`, with CROSSWALK_WEB for the pages (http://localhost:4173 where nothing is said) and CHROMIUM for the
 * browser. Prints how long after the one before each frame came, and what each took of the page's main thread, which is
 * what is left of it where others use the machine meanwhile.
 */
import { chromium } from "@playwright/test";

const base = process.env.CROSSWALK_WEB ?? "http://localhost:4173";
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${base}/crosswalk?view=requirements&left=soc2-2017&right=iso27001-2022`);
await page.getByRole("grid").waitFor();
await page.waitForTimeout(1000);

const devtools = await page.context().newCDPSession(page);
await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
const spent = async () => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;

/** Frames of some seconds while something goes on; it is called before each with how far the time is, from 0 to 1. */
const framesWhile = (what, seconds) =>
  page.evaluate(
    async ({ what: name, seconds: length }) => {
      const grid = document.querySelector("[role=grid]");
      const ways = {
        nothing: () => undefined,
        // There and back four times, down and to the right at once: some 4,000 px a second.
        scrolling: (part) => {
          const there = 1 - Math.abs(((part * 8) % 2) - 1);
          grid.scrollTop = there * (grid.scrollHeight - grid.clientHeight);
          grid.scrollLeft = there * (grid.scrollWidth - grid.clientWidth);
        },
        keys: (part) => grid.dispatchEvent(new KeyboardEvent("keydown", { key: part < 0.5 ? "ArrowRight" : "ArrowDown", bubbles: true })),
        mouse: (part) => {
          const { left, top, width, height } = grid.getBoundingClientRect();
          const [clientX, clientY] = [left + 240 + ((part * 9) % 1) * (width - 260), top + 90 + part * (height - 100)];
          grid.dispatchEvent(new MouseEvent("mousemove", { clientX, clientY, bubbles: true }));
        },
      };
      grid.scrollTo(0, 0);
      const frames = [];
      await new Promise((done) => {
        let before;
        let begun;
        const frame = (now) => {
          if (before !== undefined) frames.push(now - before);
          before = now;
          begun ??= now;
          const part = (now - begun) / (length * 1000);
          if (part >= 1) return done(undefined);
          ways[name](part);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      return frames;
    },
    { what, seconds },
  );

console.log("way        frames  median    p95    p99    worst  over 33 ms  work a frame");
for (const what of ["nothing", "scrolling", "keys", "mouse"]) {
  const before = await spent();
  const frames = (await framesWhile(what, 6)).sort((a, b) => a - b);
  const work = (await spent()) - before;
  const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))].toFixed(1).padStart(6);
  console.log(what.padEnd(10), String(frames.length).padStart(6), at(0.5), at(0.95), at(0.99), at(1).padStart(8), String(frames.filter((each) => each > 33.5).length).padStart(11), `${(work / frames.length).toFixed(1)} ms`.padStart(13));
}
await browser.close();
