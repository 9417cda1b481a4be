namespace Recruitment.Tests.Applicants;

public sealed class EmbeddedCvEvents : CvEventContract
{
    protected override IReadOnlyList<string> Account() => [];
}
