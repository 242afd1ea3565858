// Joins what both versions say, and what they say differently, by lines between the columns.
const svg = document.querySelector("svg");
function draw() {
  svg.replaceChildren();
  const frame = svg.getBoundingClientRect();
  for (const left of document.querySelectorAll("mark[id^=a]")) {
    const right = document.getElementById("b" + left.id.slice(1));
    if (!right) continue;
    const from = left.getBoundingClientRect();
    const to = right.getBoundingClientRect();
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.setAttribute("class", left.className);
    line.setAttribute("x1", from.right - frame.left + 2);
    line.setAttribute("y1", from.top + from.height / 2 - frame.top);
    line.setAttribute("x2", to.left - frame.left - 2);
    line.setAttribute("y2", to.top + to.height / 2 - frame.top);
    svg.append(line);
  }
}
addEventListener("resize", draw);
draw();
