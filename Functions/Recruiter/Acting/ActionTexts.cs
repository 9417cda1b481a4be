namespace Recruitment.Recruiter.Acting;

/// <summary>Names the sentences that say why an action does not fit any more.</summary>
internal sealed class ActionTexts
{
    private ActionTexts() { }
}
