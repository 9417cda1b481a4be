using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Api;

/// <summary>What the API answers when something was done with a candidate, or not.</summary>
internal static class ActionResult
{
    /// <param name="status">When it was done.</param>
    public static IResult Of(ActionAnswer answer, int status = StatusCodes.Status202Accepted) =>
        answer switch
        {
            { Refusal: { } refusal } => Problem.Conflict(ActionTexts.Of(refusal)),
            { Candidate: { } candidate } => Results.Json(
                CandidateAnswer.Of(candidate),
                RecordJson.Options,
                statusCode: status
            ),
            _ => Problem.Of(answer.Faults),
        };
}

/// <summary>Where a candidate stands after something was done with them. Ids and words only.</summary>
public sealed record CandidateAnswer
{
    public required CandidateId Candidate { get; init; }
    public required CandidateStatus Status { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which it was given.</summary>
    public string? StatusStep { get; init; }
    public required Track Track { get; init; }

    /// <summary>The other application of the same person, in which this one goes on.</summary>
    public CandidateId? JoinedTo { get; init; }

    public static CandidateAnswer Of(Candidate candidate) =>
        new()
        {
            Candidate = candidate.Id,
            Status = candidate.Status,
            StatusAt = candidate.StatusAt,
            StatusStep = candidate.StatusStep,
            Track = candidate.Track,
            JoinedTo = candidate.JoinedTo,
        };
}
