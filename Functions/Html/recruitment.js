// What pages do more where scripts run. Without it every form works the same: the server says all that this says, later.

// The size of a chosen file is told before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-largest]")) {
  const fault = document.createElement("span");
  fault.id = `${input.id}-size`;
  fault.className = "error";
  fault.hidden = true;
  fault.setAttribute("role", "alert");
  input.before(fault);
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${fault.id}`.trim());

  const isTooLarge = () => [...input.files].some((file) => file.size > Number(input.dataset.largest));
  const servedInvalid = input.getAttribute("aria-invalid");
  input.addEventListener("change", () => {
    fault.hidden = !isTooLarge();
    fault.textContent = isTooLarge() ? input.dataset.tooLarge : "";
    if (isTooLarge()) input.setAttribute("aria-invalid", "true");
    else if (servedInvalid === null) input.removeAttribute("aria-invalid");
  });
  input.form.addEventListener("submit", (event) => {
    if (!isTooLarge()) return;
    event.preventDefault();
    input.focus();
  });
}
