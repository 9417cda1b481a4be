using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What a version of an assessment framework must state.</summary>
internal static class FrameworkRules
{
    public static IEnumerable<Fault> Check(AssessmentFramework framework) =>
        [
            .. Line(framework.Title, "/title"),
            .. Text(framework.Source, "/source"),
            .. framework.Criteria.Count == 0
                ? [new Fault("/criteria", "CriteriaMissing")]
                : CriterionRules.Check(framework.Criteria, "/criteria"),
            .. Texts(framework.Practices, "/practices"),
        ];
}
