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

// A draft keeps itself a moment after each change, and tells what becomes of a date while it is written.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const Soon = 3000;
  const Later = 30000;
  const status = document.getElementById("autosave");
  let [changed, kept, isOver, sending, timer] = [0, 0, false, null, 0];

  const keep = async () => {
    const upTo = changed;
    // The buttons are called action too, so that the property is not the address.
    const body = new URLSearchParams(new FormData(draft));
    body.set("action", "autosave");
    try {
      const answer = await fetch(draft.getAttribute("action"), { method: "POST", body, redirect: "manual" });
      const told = answer.ok || answer.status === 409 ? await answer.json() : { said: draft.dataset.failed };
      status.textContent = told.said;
      if (answer.ok) [kept, draft.elements.saves.value] = [upTo, told.saves];
      isOver ||= answer.status === 409;
    } catch {
      status.textContent = draft.dataset.failed;
    }
  };
  const plan = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      sending ??= keep().finally(() => {
        sending = null;
        if (changed !== kept && !isOver) plan(Later);
      });
    }, delay);
  };
  draft.addEventListener("input", () => {
    changed++;
    if (!isOver) plan(Soon);
  });
  // What is on its way counts first: otherwise the page would seem older than the draft.
  draft.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    isOver = true;
    if (!sending) return;
    event.preventDefault();
    await sending;
    draft.requestSubmit(event.submitter);
  });

  for (const input of draft.querySelectorAll("input[data-written-date]")) {
    let [waiting, asking] = [0, null];
    const shown = document.getElementById(`${input.id}-date`) ?? document.createElement("p");
    shown.id = `${input.id}-date`;
    shown.className = "resolved";
    shown.setAttribute("aria-live", "polite");
    if (!shown.isConnected) {
      shown.hidden = true;
      input.after(shown);
      input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${shown.id}`.trim());
    }

    const show = ({ date, day, explanation, said }) => {
      shown.hidden = !day && !said;
      shown.replaceChildren();
      if (day) {
        const time = Object.assign(document.createElement("time"), { dateTime: date, textContent: day });
        const strong = document.createElement("strong");
        strong.append(time);
        shown.append(strong, " ", Object.assign(document.createElement("small"), { textContent: explanation }));
      } else {
        shown.textContent = said ?? "";
      }
    };
    const ask = async () => {
      asking?.abort();
      asking = new AbortController();
      const asked = new URLSearchParams({ part: draft.elements.part.value, field: input.id, text: input.value });
      try {
        const answer = await fetch(`${draft.dataset.dates}?${asked}`, { signal: asking.signal, redirect: "manual" });
        if (answer.ok) show(await answer.json());
      } catch {
        // Asked anew, or without a connection: saving tells it.
      }
    };
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 400);
    });
  }
}
