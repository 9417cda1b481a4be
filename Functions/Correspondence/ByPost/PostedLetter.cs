using Recruitment.Records;

namespace Recruitment.Correspondence.ByPost;

/// <summary>A letter to a candidate without an e-mail address, ready to be printed. Filed under the candidate.</summary>
public sealed record PostedLetter
{
    public required string Id { get; init; }
    public required ProcedureId Procedure { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>The kind of mail that others get in its place.</summary>
    public required string Kind { get; init; }

    /// <summary>The step that it is about; empty when the kind says it all.</summary>
    public required string Step { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The whole document, as it is printed.</summary>
    public required string Html { get; init; }

    /// <summary>When it should be in the post at the latest, Europe/Amsterdam.</summary>
    public required DateOnly PostBy { get; init; }

    /// <summary>Until when an answer is awaited, UTC; absent when none is, or nothing ends.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The page on which others answer, where the recruiter records the answer; absent when none is asked.</summary>
    public Uri? AnswerPage { get; init; }
}
