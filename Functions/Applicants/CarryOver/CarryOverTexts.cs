namespace Recruitment.Applicants.CarryOver;

/// <summary>Names the sentences of carrying an application over.</summary>
internal static class CarryOverTexts;
