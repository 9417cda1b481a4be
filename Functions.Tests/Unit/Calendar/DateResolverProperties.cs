using FsCheck;
using FsCheck.Fluent;
using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class DateResolverProperties
{
    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly Gen<string> Written = Gen.OneOf(
        from part in Gen.Elements("", "begin ", "half ", "medio ", "eind ", "1e helft ", "tweede helft van ")
        from month in Gen.Elements(Months)
        from year in Gen.Elements("", " 2026", " 2027", " 2030")
        select part + month + year,
        from day in Gen.Choose(1, 28)
        from month in Gen.Elements(Months)
        from year in Gen.Elements("", " 2027", " 2031")
        select $"{day} {month}{year}",
        from week in Gen.Choose(1, 53)
        from year in Gen.Elements("", " 2026", " 2032")
        select $"week {week}{year}",
        Gen.Elements("volgende week", "volgende week maandag", "volgende week zondag", "uiterlijk 8-3", "15 sept."),
        from count in Gen.Choose(0, 60)
        from unit in Gen.Elements("werkdagen", "dagen", "weken")
        select $"+{count} {unit}",
        from day in Gen.Choose(0, 3000)
        select new DateOnly(2024, 1, 1).AddDays(day).ToString("yyyy-MM-dd"),
        Gen.Constant("z.s.m.")
    );

    private static readonly Gen<Case> Cases =
        from written in Written
        from day in Gen.Choose(0, 2500)
        from region in Gen.Elements("noord", "midden", "zuid")
        from closed in Gen.Choose(-3, 120)
        from end in Gen.Elements(true, false)
        select new Case(written, new DateOnly(2024, 1, 1).AddDays(day), region, closed, end);

    [Fact]
    public void A_resolved_date_is_a_working_day_unless_it_was_named_and_never_too_early_and_has_a_sentence() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Cases.ToArbitrary(), Holds));

    [Fact]
    public void A_deadline_is_never_before_the_start_of_the_same_words() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                    DateResolver.Resolve(c.Written, c.NotBefore, c.Calendar, true).Date
                    >= DateResolver.Resolve(c.Written, c.NotBefore, c.Calendar).Date
            )
        );

    private static bool Holds(Case c)
    {
        var date = DateResolver.Resolve(c.Written, c.NotBefore, c.Calendar, c.End);
        return date.Date >= c.NotBefore
            && c.Calendar.IsWorkingDay(date.Date) != date.Rule.StartsWith("day-off|", StringComparison.Ordinal)
            && date.Written == c.Written
            && DateRuleText.For(date).EndsWith('.');
    }

    private sealed record Case(string Written, DateOnly NotBefore, string Region, int ClosedAfter, bool End)
    {
        public SchoolCalendar Calendar =>
            new(
                Region,
                [
                    new ClosedDays
                    {
                        From = NotBefore.AddDays(ClosedAfter),
                        To = NotBefore.AddDays(ClosedAfter + 2),
                        Name = "Studiedagen",
                    },
                ]
            );
    }
}
