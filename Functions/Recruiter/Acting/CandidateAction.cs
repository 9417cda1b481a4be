using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>
/// Something that somebody of the organisation does with one candidate out of turn. Implementations are found by the
/// composition root; what is the same for all is in <see cref="CandidateAction{TRequest}"/>.
/// </summary>
public interface ICandidateAction
{
    /// <summary>The last part of its address: <c>POST …/candidates/{candidate}/{name}</c>.</summary>
    string Name { get; }

    /// <summary>What would become of it, with nothing done: for who reads first what it sends.</summary>
    Task<ActionAnswer> JudgeAsync(JsonElement body, ActionScene scene, CancellationToken cancellationToken);

    /// <summary>Does it, and answers what became of it. Doing the same twice changes nothing more.</summary>
    Task<ActionAnswer> ActAsync(
        JsonElement body,
        ActionScene scene,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );
}

/// <summary>What every request for an action says. An action that asks more derives from it.</summary>
public abstract record ActionRequest
{
    /// <summary>Who acts, as the procedure knows them: <c>recruiter</c>, <c>hr-1</c>, …</summary>
    public string By { get; init; } = People.RecruiterId.Value;

    /// <summary>Why, in their own words. It is kept with the candidate's data, and not in the audit chain.</summary>
    public required string Reason { get; init; }
}

/// <summary>Where an action is done: the records as they are before it.</summary>
/// <param name="Now">UTC.</param>
public sealed record ActionScene(
    Procedure Procedure,
    ProcedureDefinition Definition,
    Candidate Candidate,
    DateTimeOffset Now
)
{
    /// <summary>The step in which the procedure stands; null between stages, and after the last.</summary>
    public Step? Step =>
        Procedure.CurrentStage is { } stage ? new StageCall(Procedure.Id, stage, Procedure.Round).Step : null;
}

/// <summary>Why an action does not fit any more: names a sentence of <see cref="ActionTexts"/>.</summary>
public sealed record Refusal(string Key, params object[] Arguments);

/// <summary>What became of an action: one of the three.</summary>
/// <param name="Candidate">As it is after; also when it was done before.</param>
/// <param name="Faults">What is wrong with the request.</param>
/// <param name="Refusal">Why it does not fit (any more).</param>
public sealed record ActionAnswer(Candidate? Candidate, IReadOnlyList<Fault> Faults, Refusal? Refusal)
{
    public static ActionAnswer Done(Candidate candidate) => new(candidate, [], null);

    public static ActionAnswer Faulty(IReadOnlyList<Fault> faults) => new(null, faults, null);

    public static ActionAnswer Refused(Refusal refusal) => new(null, [], refusal);
}

/// <summary>
/// The way of every action: the request is read, held against who may act and what fits, noted in the audit chain with
/// who did it, recorded with the reason, and then done. Whoever waits is woken last.
/// </summary>
public abstract class CandidateAction<TRequest>(AuditLog audit, CandidateActs acts) : ICandidateAction
    where TRequest : ActionRequest
{
    public abstract string Name { get; }

    /// <summary>What the audit chain calls it.</summary>
    protected abstract string Audited { get; }

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
        var (request, answer) = await ReadAsync(body, scene, cancellationToken);
        if (request is null)
        {
            return answer;
        }

        // The audit comes first: a crash in between repeats an entry rather than losing one.
        var candidate = scene.Candidate;
        await audit.AppendAsync(
            candidate.Procedure,
            new AuditDeed(Audited, scene.Step?.ToString() ?? "", request.By) { About = candidate.Id },
            cancellationToken
        );
        var act = new CandidateAct
        {
            Action = Name,
            At = scene.Now,
            By = new PersonId(request.By),
            Reason = request.Reason.Trim(),
        };
        var number = await acts.AddAsync(candidate.Procedure, candidate.Id, act, cancellationToken);
        return ActionAnswer.Done(await DoAsync(request, scene, number, client, cancellationToken));
    }

    /// <summary>The request when it can be done; else null, with what is answered in its place.</summary>
    private async Task<(TRequest? Request, ActionAnswer Answer)> ReadAsync(
        JsonElement body,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var shape = new ShapeReader();
        var request = shape.Read<TRequest>(body, "");
        if (shape.Faults.Count > 0)
        {
            return (null, ActionAnswer.Faulty(shape.Faults));
        }

        List<Fault> faults = [.. ActionRules.Check(request, scene.Definition), .. Check(request, scene)];
        if (faults.Count > 0)
        {
            return (null, ActionAnswer.Faulty(faults));
        }

        var answer = ActionAnswer.Done(scene.Candidate);
        return IsDone(request, scene) ? (null, answer)
            : await RefusalAsync(request, scene, cancellationToken) is { } refusal
                ? (null, ActionAnswer.Refused(refusal))
            : (request, answer);
    }

    /// <summary>What is wrong with the request beside its shape, who acts and the reason.</summary>
    protected virtual IEnumerable<Fault> Check(TRequest request, ActionScene scene) => [];

    /// <summary>Whether things are already as the request asks.</summary>
    protected abstract bool IsDone(TRequest request, ActionScene scene);

    /// <summary>Why it does not fit (any more); null when it does.</summary>
    protected abstract Task<Refusal?> RefusalAsync(
        TRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    );

    /// <summary>Records it, wakes whoever waits, and answers the candidate as it is then.</summary>
    /// <param name="number">How often something was done with this candidate, with this: numbers its mails.</param>
    protected abstract Task<Candidate> DoAsync(
        TRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );
}
