using System.Net;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>An answer that a candidate gave by letter, by telephone or in person, recorded for them.</summary>
public sealed record AnswerRequest : ActionRequest
{
    /// <summary>
    /// What was asked:
    /// <c>slot</c>, <c>offer</c>, <c>reference-consent</c>, <c>reference-findings</c> or <c>another-referee</c>.
    /// </summary>
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
public sealed class AnswerAction(AuditLog audit, CandidateActs acts, CandidateQuestions questions) : ICandidateAction
{
    public string Name => "answer";

    public async Task<ActionAnswer> JudgeAsync(
        JsonElement body,
        ActionScene scene,
        CancellationToken cancellationToken
    ) => (await ReadAsync(body, scene, cancellationToken)).Answer;

    public async Task<ActionAnswer> ActAsync(
        JsonElement body,
        ActionScene scene,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (request, refused) = await ReadAsync(body, scene, cancellationToken);
        if (request is null)
        {
            return refused;
        }

        var link = await LinkAsync(request, scene, cancellationToken);
        // Whoever records it was told what it is: there is nobody to ask once more.
        var confirmed = new AnswerField(LinkConfirmation.Field, LinkConfirmation.Yes);
        var (status, said) = await questions.PostAsync(link, [.. request.Fields, confirmed], client, cancellationToken);
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
            new AuditDeed("AnswerRecorded", link.Step, request.By) { About = scene.Candidate.Id },
            cancellationToken
        );
        return ActionAnswer.Done(scene.Candidate);
    }

    /// <summary>The request when its question is asked; else null, with what is answered in its place.</summary>
    private async Task<(AnswerRequest? Request, ActionAnswer Answer)> ReadAsync(
        JsonElement body,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var shape = new ShapeReader();
        var request = shape.Read<AnswerRequest>(body, "");
        IReadOnlyList<Fault> faults = shape.Faults.Count > 0 ? shape.Faults : [.. Check(request, scene)];
        return faults.Count > 0 ? (null, ActionAnswer.Faulty(faults))
            : await questions.FindAsync(await LinkAsync(request, scene, cancellationToken), cancellationToken) is null
                ? (null, ActionAnswer.Refused(new Refusal("AnswerNotAsked")))
            : (request, ActionAnswer.Done(scene.Candidate));
    }

    private Task<Link> LinkAsync(AnswerRequest request, ActionScene scene, CancellationToken cancellationToken) =>
        questions.LinkAsync(
            request.Question,
            scene.Procedure.Id,
            request.Step ?? scene.Step?.ToString() ?? "",
            scene.Candidate.Id,
            cancellationToken
        );

    private IEnumerable<Fault> Check(AnswerRequest request, ActionScene scene)
    {
        foreach (var fault in ActionRules.Check(request, scene.Definition))
        {
            yield return fault;
        }

        if (!questions.Purposes.Contains(request.Question))
        {
            yield return new Fault("/question", "ExpectedWord", string.Join(", ", questions.Purposes));
        }

        var today = DutchTime.DayOf(scene.Now);
        if (request.Given.On > today)
        {
            var received = DutchTime.DayOf(scene.Candidate.ReceivedAt);
            yield return new Fault("/given/on", "ReceivedOutside", received, today);
        }
    }
}
