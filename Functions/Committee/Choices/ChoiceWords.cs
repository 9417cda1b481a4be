namespace Recruitment.Committee.Choices;

/// <summary>How a ballot asks who goes on.</summary>
/// <param name="Introduction">What is asked, with the maximum, in sentences.</param>
/// <param name="Legend">Above the candidates.</param>
/// <param name="Recorded">Above those who were chosen.</param>
public sealed record ChoiceWords(string Introduction, string Legend, string Recorded);
