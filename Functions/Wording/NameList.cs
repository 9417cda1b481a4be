namespace Recruitment.Wording;

/// <summary>Names in a sentence: <c>Anna Vos, Bram Kok en Dirk Bos</c>.</summary>
internal static class NameList
{
    private static readonly Texts Sentences = new(typeof(NameList));

    public static string Of(params IEnumerable<string?> names) =>
        names.OfType<string>().ToList() switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var last] => Sentences.With("And", string.Join(", ", first), last),
        };
}
