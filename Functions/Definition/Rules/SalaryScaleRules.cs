using Recruitment.Definition.Reading;
using Recruitment.Definition.Warnings;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What the table of a salary scale must be like, and what is held against it.</summary>
internal static class SalaryScaleRules
{
    private const int MaxSteps = 40;
    private const int HighestStep = 30;
    private const int HighestMonthlyPay = 100_000;

    /// <param name="advertised">The scale of the vacancy, or several of them in a text.</param>
    public static IEnumerable<Fault> Check(SalaryScale table, string? advertised) =>
        [
            .. Line(table.Scale, "/scale"),
            .. advertised is null || SalaryScales.Of(advertised).Contains(table.Scale)
                ? Array.Empty<Fault>()
                : [new Fault("/scale", "ScaleTableOther", advertised)],
            .. Line(table.Cao, "/cao"),
            .. table.Until < table.From ? [new Fault("/until", "ScaleTableDates")] : Array.Empty<Fault>(),
            .. table.Steps.Count switch
            {
                0 => [new Fault("/steps", "ScaleTableEmpty")],
                > MaxSteps => [new Fault("/steps", "TooMany", MaxSteps)],
                _ => Steps(table.Steps),
            },
        ];

    /// <summary>Terms in the scale of the table; those in another are not known to it.</summary>
    /// <param name="starts">The first day of work; null: not known yet. Outside of the table's dates nothing is held against it.</param>
    public static IEnumerable<Fault> Held(SalaryScale? table, string? scale, int? step, decimal? pay, DateOnly? starts)
    {
        if (
            table is not { Steps.Count: > 0 }
            || (scale is not null && !SalaryScales.Of(scale).Contains(table.Scale))
            || (starts is { } day && !table.HoldsOn(day))
        )
        {
            return [];
        }

        if (step is { } named)
        {
            return table.PayOf(named) is not { } due
                    ?
                    [
                        new Fault(
                            "/step",
                            "ScaleStepUnknown",
                            table.Scale,
                            table.Cao,
                            string.Join(", ", table.Steps.Select(one => one.Step))
                        ),
                    ]
                : pay is { } other && other != due
                    ? [new Fault("/monthlyPay", "ScaleStepPay", named, table.Scale, due, table.Cao)]
                : [];
        }

        return pay < table.Pay.Minimum || pay > table.Pay.Maximum
            ?
            [
                new Fault(
                    "/monthlyPay",
                    "ScalePayOutside",
                    table.Scale,
                    table.Pay.Minimum,
                    table.Pay.Maximum,
                    table.Cao
                ),
            ]
            : [];
    }

    private static IEnumerable<Fault> Steps(IReadOnlyList<SalaryStep> steps) =>
        [
            .. steps.SelectMany(
                (step, index) =>
                    (IEnumerable<Fault>)
                        [
                            .. Within(step.Step, 0, HighestStep, JsonPointer.Item("/steps", index) + "/step"),
                            .. Within(
                                step.MonthlyPay,
                                1,
                                HighestMonthlyPay,
                                JsonPointer.Item("/steps", index) + "/monthlyPay"
                            ),
                        ]
            ),
            .. steps
                .Zip(steps.Skip(1))
                .Index()
                .Where(pair => pair.Item.Second.Step <= pair.Item.First.Step)
                .Select(pair => new Fault(JsonPointer.Item("/steps", pair.Index + 1) + "/step", "ScaleStepOrder")),
            .. steps
                .Zip(steps.Skip(1))
                .Index()
                .Where(pair => pair.Item.Second.MonthlyPay < pair.Item.First.MonthlyPay)
                .Select(pair => new Fault(JsonPointer.Item("/steps", pair.Index + 1) + "/monthlyPay", "ScalePayFalls")),
        ];
}
