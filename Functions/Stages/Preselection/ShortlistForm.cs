using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Scores;
using Recruitment.Definition;

namespace Recruitment.Stages.Preselection;

/// <summary>Asks the chair for the shortlist.</summary>
public sealed class ShortlistForm(ChoiceProposals proposals) : ChoiceForm(proposals)
{
    public override string Title => PreselectionTexts.Resources["ShortlistTitle"];

    protected override int MaximumOf(StageDefinition stage) => stage.MaximumShortlist;

    protected override ChoiceWords WordsFor(int maximum)
    {
        var texts = PreselectionTexts.Resources;
        return new ChoiceWords(
            texts.With("ShortlistIntroduction", ChoiceTexts.Candidates(maximum)),
            texts["ShortlistLegend"],
            texts["ShortlistRecorded"]
        );
    }

    public override string? Consequence(BallotView view, Vote vote) =>
        (view.Candidates.Count - vote.Candidates.Count) switch
        {
            0 => null,
            1 => PreselectionTexts.Resources["OneIsRejected"],
            var others => PreselectionTexts.Resources.With("OthersAreRejected", others),
        };

    protected override bool IsNameBlind(BallotView view) => view.Stage.NameBlind;
}

/// <summary>Asks committee members to score every application; name-blind when the stage says so.</summary>
public sealed class PreselectionScoresForm : ScoreForm
{
    public override string Title => PreselectionTexts.Resources["ScoresTitle"];

    protected override string Introduction => PreselectionTexts.Resources["ScoresIntroduction"];

    protected override bool IsNameBlind(BallotView view) => view.Stage.NameBlind;
}

/// <summary>The sentences of the preselection.</summary>
internal static class PreselectionTexts
{
    public static Texts Resources { get; } = new(typeof(PreselectionTexts));
}
