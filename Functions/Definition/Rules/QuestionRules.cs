using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What the form's own questions must be like.</summary>
internal static class QuestionRules
{
    private const int MaxQuestions = 30;
    private const int MaxChoices = 50;

    public static IEnumerable<Fault> Check(IReadOnlyList<Question> questions) =>
        questions.Count > MaxQuestions
            ? [new Fault("", "TooMany", MaxQuestions)]
            :
            [
                .. questions.SelectMany((question, index) => Check(question, JsonPointer.Item("", index))),
                .. Unique(
                    questions.Select(question => question.Id),
                    index => JsonPointer.Item("", index) + "/id",
                    "IdTaken"
                ),
            ];

    private static IEnumerable<Fault> Check(Question question, string pointer)
    {
        var isChoice = question.Kind == QuestionKind.Choice;
        return
        [
            .. Id(question.Id, $"{pointer}/id"),
            .. Line(question.Text, $"{pointer}/text"),
            .. question.Choices.SelectMany(
                (choice, index) => Line(choice, JsonPointer.Item($"{pointer}/choices", index))
            ),
            .. Unique(question.Choices, index => JsonPointer.Item($"{pointer}/choices", index), "ChoiceTwice"),
            .. question.Choices.Count > MaxChoices
                ? [new Fault($"{pointer}/choices", "TooMany", MaxChoices)]
                : Array.Empty<Fault>(),
            .. isChoice && question.Choices.Count < 2
                ? [new Fault($"{pointer}/choices", "ChoicesMissing")]
                : Array.Empty<Fault>(),
            .. !isChoice && question.Choices.Count > 0
                ? [new Fault($"{pointer}/choices", "ChoicesUnused")]
                : Array.Empty<Fault>(),
        ];
    }
}
