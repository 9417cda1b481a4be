using System.Globalization;
using Recruitment.Definition;

namespace Recruitment.Stages.Offer;

/// <summary>Figures as they are written in Dutch.</summary>
public static class OfferFigures
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>0,6 – 0,8</c>, <c>3.622 – 5.520</c>; one figure when both ends are the same.</summary>
    public static string Range(NumberRange range) =>
        range.Minimum == range.Maximum ? Figure(range.Minimum) : $"{Figure(range.Minimum)} – {Figure(range.Maximum)}";

    /// <summary><c>1 maand</c>, <c>16 maanden</c>.</summary>
    public static string Months(int months) => months == 1 ? "1 maand" : $"{months} maanden";

    private static string Figure(decimal figure) => figure.ToString("#,##0.##", Dutch);
}
