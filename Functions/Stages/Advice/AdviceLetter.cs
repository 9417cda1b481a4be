using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.Advice;

/// <summary>A mail about the council's part in an appointment.</summary>
public sealed record AdviceLetter : Letter
{
    public AdviceLetter(Letter letter)
        : base(letter) { }

    /// <summary>Which right the council has, and where it is written (WMS art. 7a).</summary>
    public required string RightSentence { get; init; }

    /// <summary>Names of whom the board intends to appoint.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The candidates about whom the council answered, and what.</summary>
    public IReadOnlyList<AdvisedCandidate> Advised { get; init; } = [];

    /// <summary>Consent was asked, and is not given.</summary>
    public bool IsConsent => Advised.Any(c => c.Advice.Right == CouncilRight.Consent);

    /// <summary>The question that the reader answers; absent when nothing is asked.</summary>
    public BallotLetter? Ballot { get; init; }
}
