namespace Recruitment.Definition.Reading;

/// <summary>The sentences that say what is wrong, in the reader's language.</summary>
public static class FaultTexts
{
    private static readonly Texts Sentences = new(typeof(FaultTexts));

    public static string Of(Fault fault) => Sentences.With(fault.Key, fault.Arguments);

    public static string Of(string key, params object[] arguments) => Sentences.With(key, arguments);
}
