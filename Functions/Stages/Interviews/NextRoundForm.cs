using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Ties;
using Recruitment.Definition;

namespace Recruitment.Stages.Interviews;

/// <summary>Asks the members, after the interviews of a round are scored, who goes on.</summary>
public sealed class NextRoundForm(ChoiceProposals proposals) : ChoiceForm(proposals)
{
    public override string Title => InterviewTexts.Resources["NextTitle"];

    protected override int MaximumOf(StageDefinition stage) =>
        stage.Interviews?.MaximumNext ?? throw new InvalidOperationException("The ballot is held only with a maximum.");

    public override bool PassesOver => true;

    public override string? TieRule(BallotView view) => TieBreaking.RuleOf(view);

    protected override ChoiceWords WordsFor(int maximum)
    {
        var texts = InterviewTexts.Resources;
        return new ChoiceWords(
            texts.With("NextIntroduction", ChoiceTexts.Candidates(maximum)),
            texts["NextLegend"],
            texts["NextRecorded"]
        );
    }
}
