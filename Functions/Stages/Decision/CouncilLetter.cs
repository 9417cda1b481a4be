using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>A decision as the participation council, the recruiter and the board are told of it.</summary>
public sealed record CouncilLetter : Letter
{
    public CouncilLetter(Letter letter)
        : base(letter) { }

    public required CouncilNotice Notice { get; init; }

    /// <summary>What the council said of whoever is to be appointed; null: nobody is.</summary>
    public CouncilAdvice? Advice { get; init; }

    /// <summary>Where the reader can end the suspension; absent when there is none, or for who cannot.</summary>
    public Uri? Link { get; init; }

    /// <summary>Name of whoever is to be appointed.</summary>
    public string? Candidate => About?.Name;

    public bool IsFollowed => Notice.Suspension is null;

    public string? Verdict => Advice is null ? null : CouncilAdviceTexts.Of(Advice.Verdict, Advice.Right);
}
