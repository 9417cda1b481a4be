using System.Globalization;
using Recruitment.Html;

namespace Recruitment.Definition.Reading;

/// <summary>The sentences that say what is wrong, in the culture of the request.</summary>
public static class FaultTexts
{
    private static readonly Texts Sentences = new(typeof(FaultTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    public static string Of(Fault fault) => Sentences.With(fault.Key, fault.Arguments);

    /// <summary>For who reads Dutch whatever the request says.</summary>
    public static string InDutch(Fault fault)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Dutch;
        try
        {
            return Of(fault);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static string Of(string key, params object[] arguments) => Sentences.With(key, arguments);
}
