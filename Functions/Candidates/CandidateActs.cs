using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>What somebody of the organisation did with a candidate out of turn, and why. Filed under the candidate.</summary>
public sealed record CandidateAct
{
    /// <summary>As the API names it, such as <c>reject</c>.</summary>
    public required string Action { get; init; }

    public required DateTimeOffset At { get; init; }
    public required PersonId By { get; init; }

    /// <summary>In their own words.</summary>
    public required string Reason { get; init; }

    /// <summary>Of an answer that was recorded for the candidate: how they gave it.</summary>
    public AnswerGiven? Given { get; init; }
}

/// <summary>How a candidate gave an answer that somebody recorded for them.</summary>
/// <param name="On">The day of the letter or the talk, Europe/Amsterdam.</param>
public sealed record AnswerGiven(AnswerWay How, DateOnly On);

/// <summary>The ways in which a candidate can answer without a link.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerWay>))]
public enum AnswerWay
{
    Letter,
    Telephone,
    InPerson,
}

/// <summary>Everything that was done with one candidate, in order.</summary>
public sealed record CandidateFile(IReadOnlyList<CandidateAct> Acts);

/// <summary>The records of what was done with candidates; erased with them.</summary>
public sealed class CandidateActs(RecordStore records) : KeyedRecords<CandidateId, CandidateFile>(records)
{
    /// <returns>How many there are by then.</returns>
    public async Task<int> AddAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CandidateAct act,
        CancellationToken cancellationToken
    )
    {
        var file = await PutAsync(
            procedure,
            candidate,
            found => new CandidateFile([.. found?.Acts ?? [], act]),
            cancellationToken
        );
        return file.Acts.Count;
    }

    /// <summary>In order; empty when nothing was done.</summary>
    public async Task<IReadOnlyList<CandidateAct>> ListAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => (await FindAsync(procedure, candidate, cancellationToken))?.Acts ?? [];

    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}acts.json";
}
