using Recruitment.Html;

namespace Recruitment.Candidates.CarryOver;

/// <summary>What a candidate can carry over.</summary>
public sealed record CarryOverPageModel(
    Brand Brand,
    string Function,
    Candidate Candidate,
    Uri Vacancy,
    string Address
);
