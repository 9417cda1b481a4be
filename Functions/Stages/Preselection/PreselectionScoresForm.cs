using Recruitment.Committee;
using Recruitment.Committee.Scores;

namespace Recruitment.Stages.Preselection;

/// <summary>Asks committee members to score every application; name-blind when the stage says so.</summary>
public sealed class PreselectionScoresForm : ScoreForm
{
    public override string Title => PreselectionTexts.Resources["ScoresTitle"];

    protected override string Introduction => PreselectionTexts.Resources["ScoresIntroduction"];

    protected override bool IsNameBlind(BallotView view) => view.Stage.NameBlind;
}
