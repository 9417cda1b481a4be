using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What a description of a function must state.</summary>
internal static class FunctionDescriptionRules
{
    private const int MaxResultAreas = 10;

    public static IEnumerable<Fault> Check(FunctionDescription description) =>
        [
            .. Line(description.Title, "/title"),
            .. Line(description.Organisation, "/organisation"),
            .. Line(description.Scale, "/scale"),
            .. OptionalLine(description.Field, "/field"),
            .. Texts(description.Activities, "/activities"),
            .. FuwaScores.Find(description.Scores) is null
                ? [new Fault("/scores", "NotFuwaScores")]
                : Array.Empty<Fault>(),
            .. OptionalLine(description.Date, "/date"),
            .. Each(description.Assessors, "/assessors", Assessor),
            .. OptionalText(description.Context, "/context"),
            .. ResultAreas(description.ResultAreas),
            .. Authority(description.Authority),
            .. Texts(description.Knowledge, "/knowledge"),
            .. Texts(description.Contacts, "/contacts"),
            .. CriterionRules.Check(description.Criteria, "/criteria"),
        ];

    private static IEnumerable<Fault> Assessor(Assessor assessor, string pointer) =>
        [
            .. OptionalLine(assessor.Name, $"{pointer}/name"),
            .. Line(assessor.Certification, $"{pointer}/certification"),
            .. OptionalLine(assessor.Number, $"{pointer}/number"),
        ];

    private static IEnumerable<Fault> ResultAreas(IReadOnlyList<ResultArea> areas) =>
        areas.Count switch
        {
            0 => [new Fault("/resultAreas", "ResultAreasMissing")],
            > MaxResultAreas => [new Fault("/resultAreas", "TooMany", MaxResultAreas)],
            _ => Each(areas, "/resultAreas", ResultArea),
        };

    private static IEnumerable<Fault> ResultArea(ResultArea area, string pointer) =>
        [.. Line(area.Title, $"{pointer}/title"), .. Texts(area.Results, $"{pointer}/results")];

    private static IEnumerable<Fault> Authority(Authority? authority) =>
        authority is null
            ? []
            :
            [
                .. OptionalText(authority.Accountability, "/authority/accountability"),
                .. OptionalText(authority.Framework, "/authority/framework"),
                .. Texts(authority.Decides, "/authority/decides"),
            ];

    private static IEnumerable<Fault> Each<T>(
        IReadOnlyList<T> items,
        string pointer,
        Func<T, string, IEnumerable<Fault>> check
    ) => items.SelectMany((item, index) => check(item, JsonPointer.Item(pointer, index)));
}
