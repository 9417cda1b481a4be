using Recruitment.Correspondence;

namespace Recruitment.Stages.Checks;

/// <summary>A mail about a candidate's checks.</summary>
public sealed record CheckLetter : Letter
{
    public CheckLetter(Letter letter)
        : base(letter) { }

    public required CandidateChecks Checks { get; init; }

    /// <summary>Which mail it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Where to hand in, or to decide; absent when there is nothing to do.</summary>
    public Uri? Link { get; init; }

    /// <summary>The candidate's name.</summary>
    public string? Candidate => About?.Name;
    public string Limit => VogRules.Limit(Vacancy.Sector);
    public IEnumerable<string> Missing =>
        Checks.Asked.Where(kind => !Checks.Documents.ContainsKey(kind)).Select(CheckTexts.Of);
}
