using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Correcting;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Does what somebody asks for on a candidate's page: the same as the API does, in the visitor's name.</summary>
public sealed class DeskCandidateActs(
    IEnumerable<ICandidateAction> actions,
    CandidateRecords candidates,
    AddressDesk addresses,
    IInterviewDesk interviews,
    CandidateNotes notes,
    AuditLog audit,
    TimeProvider clock
)
{
    public const string Note = "note";
    public const string Correct = "correct";
    public const string Interview = "interview";
    public const string SendAgain = "mail";
    public const string Join = "join";

    /// <summary>How often a mail will then have been sent again.</summary>
    public const string AgainName = "again";

    /// <summary>The actions of the API that need no more than what the forms of the page ask.</summary>
    public static IReadOnlyList<string> OfTheApi { get; } = ["reject", "withdraw", "restore", "track", Join];

    private readonly Dictionary<string, ICandidateAction> _actions = actions
        .Where(action => OfTheApi.Contains(action.Name))
        .ToDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>What is wrong with a form as it is filled in, with nothing done.</summary>
    public async Task<IReadOnlyList<FormError>> JudgeAsync(
        DeskCandidateModel page,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var action = form["action"].ToString();
        return action switch
        {
            Correct => Faults(
                Correct,
                await addresses.JudgeAsync(
                    page.Candidate.Procedure,
                    page.Candidate.Id.Value,
                    CorrectionIn(page, form),
                    cancellationToken
                )
            ),
            Interview => Faults(Interview, ActionRules.CheckText(form["reason"].ToString(), "/reason")),
            SendAgain => OrderAgain(page, form) is null ? NothingChosen("mails") : [],
            _ when _actions.TryGetValue(action, out var doing) => await OfAsync(
                doing,
                page,
                form,
                body => doing.JudgeAsync(body, Scene(page), cancellationToken),
                cancellationToken
            ),
            _ => NothingChosen(""),
        };
    }

    /// <summary>What was wrong; empty when it was done.</summary>
    public async Task<IReadOnlyList<FormError>> ActAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var action = form["action"].ToString();
        var (procedure, candidate) = (page.Procedure.Procedure, page.Candidate.Id);
        return action switch
        {
            Note => await NoteAsync(page, form, cancellationToken),
            Correct => Faults(
                Correct,
                await addresses.CorrectAsync(
                    procedure.Id,
                    candidate.Value,
                    CorrectionIn(page, form),
                    client,
                    cancellationToken
                )
            ),
            Interview => Faults(
                Interview,
                await interviews.ArrangeAsync(
                    procedure,
                    candidate,
                    ArrangementIn(page, form),
                    client,
                    cancellationToken
                )
            ),
            SendAgain => await SendAgainAsync(page, form, client, cancellationToken),
            _ when _actions.TryGetValue(action, out var doing) => await OfAsync(
                doing,
                page,
                form,
                body => doing.ActAsync(body, Scene(page), client, cancellationToken),
                cancellationToken
            ),
            _ => NothingChosen(""),
        };
    }

    /// <summary>
    /// The other application that somebody named by its id, address or name; null when there is none such, or when
    /// several are.
    /// </summary>
    public async Task<CandidateId?> OtherAsync(
        DeskCandidateModel page,
        string named,
        CancellationToken cancellationToken
    )
    {
        var text = named.Trim();
        var found = (await candidates.SummariesAsync(page.Candidate.Procedure, cancellationToken))
            .Where(other =>
                other.Id != page.Candidate.Id
                && text.Length > 0
                && (Is(other.Id.Value) || Is(other.Email) || Is(other.Name))
            )
            .ToList();
        return found is [var one] ? one.Id : null;

        bool Is(string known) => string.Equals(known, text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The order of a mail that was sent, to send it once more; null when there is no such mail.</summary>
    public static MailOrder? OrderAgain(DeskCandidateModel page, IFormCollection form)
    {
        if (page.Mails.FirstOrDefault(mail => mail.Order.Key == form["mail"]) is not { } sent)
        {
            return null;
        }

        var first = sent.Order with { Again = 0 };
        var next = 1 + page.Mails.Where(mail => mail.Order with { Again = 0 } == first).Max(mail => mail.Order.Again);
        // Once it was read, the press says which time it is: one that comes later is the same.
        var isTold = int.TryParse(form[AgainName], NumberStyles.None, CultureInfo.InvariantCulture, out var told);
        return sent.Order with { Again = isTold && told > 0 ? Math.Min(told, next) : next };
    }

    private async Task<IReadOnlyList<FormError>> OfAsync(
        ICandidateAction doing,
        DeskCandidateModel page,
        IFormCollection form,
        Func<JsonElement, Task<ActionAnswer>> answerAsync,
        CancellationToken cancellationToken
    )
    {
        var body = new Dictionary<string, object>
        {
            ["by"] = page.Procedure.By.Value,
            ["reason"] = form["reason"].ToString(),
        };
        foreach (var name in new[] { "ground", "track" }.Where(form.ContainsKey))
        {
            body[name] = form[name].ToString();
        }

        if (doing.Name == Join)
        {
            if (await OtherAsync(page, form["other"].ToString(), cancellationToken) is not { } other)
            {
                return [new FormError($"{Join}-other", ActionTexts.OtherNotFound)];
            }

            (body["other"], body["keepCv"]) = (other.Value, form.ContainsKey("keepCv"));
        }

        var answer = await answerAsync(JsonSerializer.SerializeToElement(body, RecordJson.Options));
        return answer.Refusal is { } refusal
            ? [new FormError($"do-{doing.Name}", ActionTexts.Of(refusal))]
            : Faults(doing.Name, answer.Faults);
    }

    private ActionScene Scene(DeskCandidateModel page) =>
        new(page.Procedure.Procedure, page.Definition, page.Candidate, clock.GetUtcNow());

    private async Task<IReadOnlyList<FormError>> NoteAsync(
        DeskCandidateModel page,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var text = form["text"].ToString().Trim();
        var faults = ActionRules.CheckText(text, "/text").ToList();
        if (faults.Count > 0)
        {
            return Faults(Note, faults);
        }

        var candidate = page.Candidate;
        var id = form["id"].ToString() is var given && Identifier.IsValid(given) ? given : page.NewNote;
        var note = new CandidateNote(id, text, page.Procedure.By, clock.GetUtcNow());
        if (await notes.AddAsync(candidate.Procedure, candidate.Id, note, cancellationToken))
        {
            await AuditAsync(page, "NoteAdded", step: "", cancellationToken);
        }

        return [];
    }

    private static AddressCorrection CorrectionIn(DeskCandidateModel page, IFormCollection form) =>
        new()
        {
            Email = form["email"].ToString(),
            Reason = form["reason"].ToString(),
            By = page.Procedure.By.Value,
        };

    /// <summary>What is left empty stays as it is.</summary>
    private static InterviewArrangement ArrangementIn(DeskCandidateModel page, IFormCollection form) =>
        new()
        {
            // Posted along as it was: then it is not moved.
            Start = Filled(form, "start") is var start && start != StartOf(page.Candidate.Interview) ? start : null,
            Room = Filled(form, "room"),
            MeetingLink = Filled(form, "meetingLink"),
            Reason = form["reason"].ToString(),
            By = page.Procedure.By.Value,
        };

    /// <summary>When an interview begins, as a field for a time has it: Europe/Amsterdam; null when there is none.</summary>
    public static string? StartOf(InterviewSlot? slot) =>
        slot is null ? null : DutchTime.Local(slot.Start).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string? Filled(IFormCollection form, string field) =>
        form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Orders a mail once more. Whoever presses twice orders the same mail, which is sent once.</summary>
    private async Task<IReadOnlyList<FormError>> SendAgainAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (OrderAgain(page, form) is not { } order)
        {
            return NothingChosen("mails");
        }

        await client.StartOnceAsync(
            nameof(MailOrchestration),
            order,
            $"{order.Procedure}-mail-{order.Key}",
            cancellationToken
        );
        await AuditAsync(page, "MailSentAgain", order.Step, cancellationToken);
        return [];
    }

    private Task AuditAsync(DeskCandidateModel page, string what, string step, CancellationToken cancellationToken)
    {
        var deed = new AuditDeed(what, step, page.Procedure.By.Value) { About = page.Candidate.Id };
        return audit.AppendAsync(page.Candidate.Procedure, deed, cancellationToken);
    }

    private static IReadOnlyList<FormError> NothingChosen(string field) =>
        [new FormError(field, ActionTexts.NothingChosen)];

    private static IReadOnlyList<FormError> Faults(string action, IEnumerable<Fault> faults) =>
        [
            .. faults.Select(fault => new FormError(
                fault.Pointer.Length == 0 ? $"do-{action}" : $"{action}-{fault.Pointer.TrimStart('/')}",
                FaultTexts.Of(fault)
            )),
        ];
}
