using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Calendar;
using Recruitment.Html;
using Recruitment.Recruiter.Api;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Recruiter.Desk.Starting.Fields;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>Does what a button of the form says: keeps what was filled in first, and the rest after.</summary>
public sealed class DraftPosts(
    DraftRecords drafts,
    OwnTemplates own,
    DraftPages pages,
    ProcedureStarts starts,
    TimeProvider clock
)
{
    internal const string SavesField = "saves";
    internal const string JsonField = "json";
    internal const string TemplateNameField = "template-name";
    internal const string TemplateKindField = "template-kind";
    internal const string AddField = "add";
    internal const string RemoveField = "remove";

    /// <summary>The template is the next version of the one that the draft was made from.</summary>
    internal const string NextVersion = "version";

    internal async Task<IResult> AnswerAsync(
        DeskVisitor visitor,
        StartDraft draft,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var action = form[DraftFunction.Action].ToString();
        if (action == DraftFunction.Discard)
        {
            await drafts.DeleteAsync(visitor.Key, draft.Id, cancellationToken);
            return new SeeOther($"{DeskAddresses.Start}?{DraftAddresses.Done}={DraftFunction.Discard}");
        }

        var part =
            form[DraftAddresses.PartParameter].ToString() is var asked && DraftParts.All.Contains(asked)
                ? asked
                : DraftParts.Review;
        var isAutosave = action == DraftFunction.Autosave;
        var edited = part == DraftParts.Json ? WithJson(draft, form) : Filled(draft, part, form, prunes: !isAutosave);
        if (form[SavesField] != draft.Saves.ToString(CultureInfo.InvariantCulture))
        {
            if (isAutosave)
            {
                return Stale();
            }

            return await pages.ShowAsync(
                visitor,
                edited,
                part,
                tellsFaults: false,
                DraftNotice.Stale,
                cancellationToken,
                StatusCodes.Status409Conflict
            );
        }

        if (part == DraftParts.Review)
        {
            return action switch
            {
                DraftFunction.Start => await StartAsync(visitor, draft, client, cancellationToken),
                DraftFunction.KeepAsTemplate => await KeepAsync(visitor, draft, form, cancellationToken),
                _ => new SeeOther(DraftAddresses.Step(draft.Id, DraftParts.Review)),
            };
        }

        // Somebody saved in between, or threw it away: a page that is older than the draft is told so when it is posted again.
        var saved = await drafts.SaveAsync(
            visitor.Key,
            draft.Id,
            found => found.Saves == draft.Saves ? edited : found,
            cancellationToken
        );
        if (isAutosave && saved is not null)
        {
            return saved.Saves == draft.Saves + 1 ? Autosaved(saved) : Stale();
        }

        return saved is null ? await pages.GoneAsync(visitor) : new SeeOther(After(draft.Id, part, action, form));
    }

    private IResult Autosaved(StartDraft saved) =>
        Results.Json(
            new
            {
                saves = saved.Saves,
                said = DraftTexts.Resources.With("Autosaved", DutchTime.Time(clock.GetUtcNow())),
            }
        );

    /// <summary>Nothing is kept: somebody, perhaps the same in another window, saved in between.</summary>
    private static IResult Stale() =>
        Results.Json(new { said = DraftTexts.Resources["AutosaveStale"] }, statusCode: StatusCodes.Status409Conflict);

    private static string After(string draft, string part, string action, IFormCollection form)
    {
        if (form[AddField].ToString() is { Length: > 0 } list)
        {
            return DraftAddresses.Step(draft, part, element: list);
        }

        if (form[RemoveField].ToString() is { Length: > 0 } item)
        {
            return DraftAddresses.Step(draft, part, element: item[..Math.Max(item.LastIndexOf('-'), 0)]);
        }

        return action switch
        {
            DraftFunction.Check => DraftAddresses.Step(draft, DraftParts.Review),
            DraftFunction.GoOn => DraftAddresses.Step(draft, NextOf(part)),
            _ => DraftAddresses.Step(draft, part, DraftFunction.Save),
        };
    }

    private static string NextOf(string part) =>
        DraftParts.All.SkipWhile(one => one != part).Skip(1).FirstOrDefault() ?? part;

    private StartDraft Filled(StartDraft draft, string part, IFormCollection form, bool prunes)
    {
        var definition = JsonObject.Create(draft.Definition!.Value)!.DeepClone().AsObject(); // Not started: an object.
        if (pages.PartOf(definition, part) is { } asked)
        {
            DefinitionEdit.Fill(definition, asked, field => form[field].LastOrDefault(), prunes);
            if (asked.All.OfType<FormList>().FirstOrDefault(list => list.Id == form[AddField]) is { } list)
            {
                DefinitionEdit.Add(definition, list, form[$"{list.Id}-kind"]);
            }

            if (
                asked.All.OfType<FormGroup>().FirstOrDefault(item => item.IsItem && item.Id == form[RemoveField]) is
                { } item
            )
            {
                DefinitionEdit.Remove(definition, item.Pointer);
            }

            MadeIds.Fill(definition);
        }

        return draft with
        {
            Definition = JsonSerializer.SerializeToElement(definition),
        };
    }

    private static StartDraft WithJson(StartDraft draft, IFormCollection form)
    {
        var typed = form[JsonField].ToString();
        return DraftJson.Read(typed, out _) is { } definition
            ? draft with
            {
                Definition = definition,
                Unread = null,
            }
            : draft with
            {
                Unread = typed,
            };
    }

    /// <summary>The id of the procedure is made of the draft's, so that a second press finds the first's.</summary>
    private async Task<IResult> StartAsync(
        DeskVisitor visitor,
        StartDraft draft,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var body = DraftReading.RequestOf(draft.Definition!.Value); // Not started: it has one.
        var answer = draft.Unread is not null
            ? new StartAnswer(null, [])
            : await starts.StartAsync(
                body,
                ProcedureStarts.FingerprintOf(Encoding.UTF8.GetBytes(body)),
                key: $"desk draft {draft.Id}",
                draft.Template,
                client,
                cancellationToken
            );
        if (answer.Procedure is not { Id: var procedure })
        {
            return new SeeOther(DraftAddresses.Step(draft.Id, DraftParts.Review, DraftFunction.Check));
        }

        await drafts.SaveAsync(
            visitor.Key,
            draft.Id,
            found => found with { Started = procedure, Definition = null, Unread = null },
            cancellationToken
        );
        return new SeeOther(DeskAddresses.Procedure(procedure));
    }

    private async Task<IResult> KeepAsync(
        DeskVisitor visitor,
        StartDraft draft,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var name = form[TemplateNameField].ToString().Trim();
        if (name.Length is 0 or > OwnTemplates.LongestName)
        {
            var fault = new FormError(
                TemplateNameField,
                DraftTexts.Resources.With("TemplateName", OwnTemplates.LongestName)
            );
            return await pages.ShowAsync(
                visitor,
                draft,
                DraftParts.Review,
                tellsFaults: true,
                notice: null,
                cancellationToken,
                StatusCodes.Status422UnprocessableEntity,
                (fault, name)
            );
        }

        var isNext = draft.OwnTemplate is not null && form[TemplateKindField] == NextVersion;
        var kept = await own.AddAsync(
            isNext ? draft.OwnTemplate : null,
            name,
            draft.Definition!.Value, // Not started: it has one.
            visitor.Key,
            cancellationToken
        );
        await drafts.SaveAsync(visitor.Key, draft.Id, found => found with { OwnTemplate = kept.Id }, cancellationToken);
        return new SeeOther(DraftAddresses.Step(draft.Id, DraftParts.Review, DraftFunction.KeepAsTemplate));
    }
}
