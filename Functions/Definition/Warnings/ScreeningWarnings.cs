using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Who works at a school hands in a certificate of good conduct (VOG) before the appointment: WPO art. 32 (with 3 and
/// 3a) and WEC art. 32, versions of 2026-08-01, and WVO 2020 art. 7.3(1), of everybody. What holds in MBO we did not read
/// in its act: there it is a matter of course, and no article is named.
/// </summary>
internal static class ScreeningWarnings
{
    private static readonly Dictionary<string, string> Articles = new(StringComparer.Ordinal)
    {
        ["PO"] = "WPO art. 32",
        ["SO"] = "WEC art. 32",
        ["VO"] = "WVO 2020 art. 7.3",
        ["MBO"] = "MBO",
    };

    public static IEnumerable<Fault> Of(ProcedureDefinition definition)
    {
        if (
            definition is not { HasVacancy: true, Vacancy: { Kind: VacancyKind.Job, Sector: var sector } }
            || !Articles.TryGetValue(sector, out var article)
        )
        {
            return [];
        }

        var checks = definition.Stages.Index().Where(stage => stage.Item.Kind == StageKind.Checks).ToList();
        return checks.Count == 0
            ? [new Fault("/stages", "ChecksMissing", article)]
            : checks
                .Where(stage => stage.Item.Checks is { Vog: false })
                .Select(stage => new Fault(
                    JsonPointer.Item("/stages", stage.Index) + "/checks/vog",
                    "VogNotAsked",
                    article
                ));
    }
}
