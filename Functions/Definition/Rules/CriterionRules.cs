using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What criteria must be like, wherever they are listed.</summary>
internal static class CriterionRules
{
    private const int HighestWeight = 5;

    public static IEnumerable<Fault> Check(IReadOnlyList<Criterion> criteria, string pointer) =>
        [
            .. criteria.SelectMany((criterion, index) => One(criterion, JsonPointer.Item(pointer, index))),
            .. Unique(
                criteria.Select(criterion => criterion.Id),
                index => JsonPointer.Item(pointer, index) + "/id",
                "IdTaken"
            ),
        ];

    private static IEnumerable<Fault> One(Criterion criterion, string pointer) =>
        [
            .. Id(criterion.Id, $"{pointer}/id"),
            .. Text(criterion.Text, $"{pointer}/text"),
            .. Within(criterion.Weight, 1, HighestWeight, $"{pointer}/weight"),
        ];
}
