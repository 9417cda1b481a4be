using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>Whether references can be asked as they are planned.</summary>
internal static class ReferenceRules
{
    private const int MaxQuestions = 20;

    public static IEnumerable<Fault> Check(StageDefinition stage)
    {
        if (stage.References is not { } plan)
        {
            return stage.Kind == StageKind.References ? [new Fault("/references", "ReferencesMissing")] : [];
        }

        return
        [
            .. Within(plan.PerCandidate, 1, 5, "/references/perCandidate"),
            .. Questions(plan.Questions),
            .. Within(plan.AnswerDays, 1, 30, "/references/answerDays"),
            .. Within(plan.ReactionDays, 1, 30, "/references/reactionDays"),
        ];
    }

    private static IEnumerable<Fault> Questions(IReadOnlyList<string> questions) =>
        questions.Count switch
        {
            0 => [new Fault("/references/questions", "QuestionsMissing")],
            > MaxQuestions => [new Fault("/references/questions", "TooMany", MaxQuestions)],
            _ => Texts(questions, "/references/questions"),
        };
}
