using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Applicants.CarryOver;

/// <summary>What a candidate can carry over.</summary>
public sealed record CarryOverPageModel(Brand Brand, string Function, Candidate Candidate, Uri Vacancy, string Address);
