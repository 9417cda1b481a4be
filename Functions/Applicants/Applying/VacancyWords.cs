using System.Globalization;
using Recruitment.Definition;

namespace Recruitment.Applicants.Applying;

/// <summary>Amounts and sizes of a vacancy as people read them.</summary>
public static class VacancyWords
{
    /// <summary><c>0,6 – 0,8</c>, or one number when both ends are the same.</summary>
    public static string Range(NumberRange range) =>
        range.Minimum == range.Maximum ? Number(range.Minimum) : $"{Number(range.Minimum)} – {Number(range.Maximum)}";

    /// <summary><c>0,6 – 0,8 fte</c></summary>
    public static string Fte(NumberRange range) => $"{Range(range)} {ReaderLanguage.Say("fte", "FTE")}";

    /// <summary><c>€ 3.622 – € 5.520</c></summary>
    public static string Euros(NumberRange range) =>
        range.Minimum == range.Maximum ? Euros(range.Minimum) : $"{Euros(range.Minimum)} – {Euros(range.Maximum)}";

    /// <summary><c>€ 3.622</c></summary>
    public static string Euros(decimal amount) =>
        "€\u00a0" + amount.ToString(amount % 1 == 0 ? "#,0" : "#,0.00", ReaderLanguage.Culture);

    private static string Number(decimal number) => number.ToString("#,0.####", ReaderLanguage.Culture);
}
