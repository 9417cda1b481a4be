using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>An answer that a candidate gave by letter, by telephone or in person, recorded for them.</summary>
public sealed record AnswerRequest : ActionRequest
{
    /// <summary>What was asked: <c>slot</c>, <c>offer</c>, <c>reference-consent</c> or <c>reference-findings</c>.</summary>
    public required string Question { get; init; }

    /// <summary>The stage's step in which it was asked; absent: the one in which the procedure stands.</summary>
    public string? Step { get; init; }
    public required AnswerGiven Given { get; init; }

    /// <summary>The fields of the page on which others answer.</summary>
    public required IReadOnlyList<AnswerField> Fields { get; init; }
}

/// <summary>A field of a page and what is filled in.</summary>
public sealed record AnswerField(string Name, string Value);

/// <summary>
/// Records an answer for a candidate who cannot click: whatever candidates are asked has a page that judges and records
/// the answer, and this gives it what the candidate said. So what counts for the others counts for them.
/// </summary>
public sealed class AnswerAction(AuditLog audit, CandidateActs acts, IEnumerable<ILinkHandler> pages) : ICandidateAction
{
    private readonly IReadOnlyList<ILinkHandler> _questions = [.. pages.Where(page => page.AsksCandidate)];

    public string Name => "answer";

    public async Task<ActionAnswer> ActAsync(
        JsonElement body,
        ActionScene scene,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var shape = new ShapeReader();
        var request = shape.Read<AnswerRequest>(body, "");
        IReadOnlyList<Fault> faults = shape.Faults.Count > 0 ? shape.Faults : [.. Check(request, scene)];
        if (faults.Count > 0)
        {
            return ActionAnswer.Faulty(faults);
        }

        var step = request.Step ?? scene.Step?.ToString() ?? "";
        var link = new Link(request.Question, scene.Procedure.Id, step, scene.Candidate.Id.Value);
        var (status, said) = await PostAsync(link, request.Fields, client, cancellationToken);
        switch (status)
        {
            case HttpStatusCode.NotFound:
                return ActionAnswer.Refused(new Refusal("AnswerNotAsked"));
            case HttpStatusCode.UnprocessableEntity:
                return ActionAnswer.Faulty([new Fault("/fields", "Verbatim", said)]);
            case >= HttpStatusCode.BadRequest:
                return ActionAnswer.Refused(new Refusal("AnswerNotTaken", said));
            default:
                break;
        }

        var act = new CandidateAct
        {
            Action = Name,
            At = scene.Now,
            By = new PersonId(request.By),
            Reason = request.Reason.Trim(),
            Given = request.Given,
        };
        await acts.AddAsync(scene.Procedure.Id, scene.Candidate.Id, act, cancellationToken);
        await audit.AppendAsync(
            scene.Procedure.Id,
            new AuditDeed("AnswerRecorded", step, request.By) { About = scene.Candidate.Id },
            cancellationToken
        );
        return ActionAnswer.Done(scene.Candidate);
    }

    private IEnumerable<Fault> Check(AnswerRequest request, ActionScene scene)
    {
        foreach (var fault in ActionRules.Check(request, scene.Definition))
        {
            yield return fault;
        }

        if (_questions.All(page => page.Purpose != request.Question))
        {
            var known = string.Join(", ", _questions.Select(page => page.Purpose));
            yield return new Fault("/question", "ExpectedWord", known);
        }

        var today = DutchTime.DayOf(scene.Now);
        if (request.Given.On > today)
        {
            var received = DutchTime.DayOf(scene.Candidate.ReceivedAt);
            yield return new Fault("/given/on", "ReceivedOutside", received, today);
        }
    }

    /// <summary>Posts the fields as the page's own form would, and answers its status and what it says of them.</summary>
    private async Task<(HttpStatusCode Status, string Said)> PostAsync(
        Link link,
        IReadOnlyList<AnswerField> fields,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var posted = fields
            .GroupBy(field => field.Name)
            .ToDictionary(field => field.Key, field => new StringValues([.. field.Select(f => f.Value)]));
        await using var shown = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.Form = new FormCollection(posted);
        context.Response.Body = shown;

        var page = _questions.First(question => question.Purpose == link.Purpose);
        var result = await page.PostAsync(link, context.Request, client, cancellationToken);
        await result.ExecuteAsync(context);
        shown.Position = 0;
        var document = await new HtmlParser().ParseDocumentAsync(shown, cancellationToken);
        var notices = document.QuerySelectorAll(".notice p, .error-summary li").Select(p => p.TextContent.Trim());
        return ((HttpStatusCode)context.Response.StatusCode, string.Join(' ', notices.Distinct()));
    }
}
