// Joins what the versions say differently by lines between the columns, and what both say only
// while it is pointed at.
const svg = document.querySelector("svg");
function other(mark) {
  return document.getElementById((mark.id[0] === "a" ? "b" : "a") + mark.id.slice(1));
}
function line(x1, y1, x2, y2, name) {
  const frame = svg.getBoundingClientRect();
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  line.setAttribute("class", name);
  line.setAttribute("x1", x1 - frame.left);
  line.setAttribute("y1", y1 - frame.top);
  line.setAttribute("x2", x2 - frame.left);
  line.setAttribute("y2", y2 - frame.top);
  svg.append(line);
}
// Strong between the columns, faint where a line runs over or under words.
function join(left, right, name) {
  const from = left.getBoundingClientRect();
  const to = right.getBoundingClientRect();
  const out = left.closest("article").getBoundingClientRect().right + 4;
  const into = right.closest("article").getBoundingClientRect().left - 4;
  line(from.right, from.bottom, out, from.bottom, name + " lead");
  line(out, from.bottom, into, to.bottom, name);
  line(into, to.bottom, to.left, to.bottom, name + " lead");
}
function draw() {
  svg.replaceChildren();
  for (const left of document.querySelectorAll("mark.differs[id^=a]")) {
    const right = other(left);
    if (right) join(left, right, "differs");
  }
}
function show(event, on) {
  const mark = event.target.closest?.("mark.same");
  const twin = mark && other(mark);
  if (!twin) return;
  mark.classList.toggle("shown", on);
  twin.classList.toggle("shown", on);
  draw();
  if (on) join(...(mark.id[0] === "a" ? [mark, twin] : [twin, mark]), "same");
}
addEventListener("mouseover", (event) => show(event, true));
addEventListener("mouseout", (event) => show(event, false));
addEventListener("resize", draw);
draw();
