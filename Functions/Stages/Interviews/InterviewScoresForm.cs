using Recruitment.Committee.Scores;

namespace Recruitment.Stages.Interviews;

/// <summary>Asks the members, after the interviews, to score every candidate on every criterion.</summary>
public sealed class InterviewScoresForm : ScoreForm
{
    public override string Title => InterviewTexts.Resources["ScoresTitle"];

    protected override string Introduction => InterviewTexts.Resources["ScoresIntroduction"];
}
