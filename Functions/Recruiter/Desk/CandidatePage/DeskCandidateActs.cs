using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Correcting;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Does what somebody asks for on a candidate's page: the same as the API does, in the visitor's name.</summary>
public sealed class DeskCandidateActs(
    IEnumerable<ICandidateAction> actions,
    AddressDesk addresses,
    CandidateNotes notes,
    AuditLog audit,
    TimeProvider clock
)
{
    public const string Note = "note";
    public const string Correct = "correct";
    public const string SendAgain = "mail";

    /// <summary>The actions of the API that need no more than what the forms of the page ask.</summary>
    public static IReadOnlyList<string> OfTheApi { get; } = ["reject", "withdraw", "restore", "track"];

    private readonly Dictionary<string, ICandidateAction> _actions = actions
        .Where(action => OfTheApi.Contains(action.Name))
        .ToDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>What was posted with what is wrong with it; null when it was done.</summary>
    public async Task<CandidatePost?> ActAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var action = form["action"].ToString();
        var faults = action switch
        {
            Note => await NoteAsync(page, form, cancellationToken),
            Correct => await CorrectAsync(page, form, client, cancellationToken),
            SendAgain => await SendAgainAsync(page, form, client, cancellationToken),
            _ when _actions.TryGetValue(action, out var doing) => await DoAsync(
                doing,
                page,
                form,
                client,
                cancellationToken
            ),
            _ => [new FormError("", ActionTexts.NothingChosen)],
        };
        return faults.Count == 0
            ? null
            : new CandidatePost(action, form.ToDictionary(field => field.Key, field => field.Value.ToString()), faults);
    }

    private async Task<IReadOnlyList<FormError>> DoAsync(
        ICandidateAction doing,
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var body = new Dictionary<string, string>
        {
            ["by"] = page.Procedure.By.Value,
            ["reason"] = form["reason"].ToString(),
        };
        foreach (var name in new[] { "ground", "track" }.Where(form.ContainsKey))
        {
            body[name] = form[name].ToString();
        }

        var scene = new ActionScene(page.Procedure.Procedure, page.Definition, page.Candidate, clock.GetUtcNow());
        var answer = await doing.ActAsync(
            JsonSerializer.SerializeToElement(body, RecordJson.Options),
            scene,
            client,
            cancellationToken
        );
        return answer switch
        {
            { Refusal: { } refusal } => [new FormError($"do-{doing.Name}", ActionTexts.Of(refusal))],
            _ => Faults(doing.Name, answer.Faults),
        };
    }

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

    private async Task<IReadOnlyList<FormError>> CorrectAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var correction = new AddressCorrection
        {
            Email = form["email"].ToString(),
            Reason = form["reason"].ToString(),
            By = page.Procedure.By.Value,
        };
        var faults = await addresses.CorrectAsync(
            page.Candidate.Procedure,
            page.Candidate.Id.Value,
            correction,
            client,
            cancellationToken
        );
        return Faults(Correct, faults);
    }

    /// <summary>Orders a mail once more. Whoever presses twice orders the same mail, which is sent once.</summary>
    private async Task<IReadOnlyList<FormError>> SendAgainAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (page.Mails.FirstOrDefault(mail => mail.Order.Key == form["mail"]) is not { } sent)
        {
            return [new FormError("mails", ActionTexts.NothingChosen)];
        }

        var first = sent.Order with { Again = 0 };
        var last = page.Mails.Where(mail => mail.Order with { Again = 0 } == first).Max(mail => mail.Order.Again);
        var order = sent.Order with { Again = last + 1 };
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

    private static IReadOnlyList<FormError> Faults(string action, IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => new FormError($"{action}-{fault.Pointer.TrimStart('/')}", FaultTexts.Of(fault)))];
}
