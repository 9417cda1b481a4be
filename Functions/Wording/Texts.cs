using System.Resources;

namespace Recruitment.Wording;

/// <summary>
/// The sentences of one folder, from the <c>.resx</c> that lies beside <paramref name="owner"/> and has its name, in the
/// language in which people read just now.
/// </summary>
internal sealed class Texts(Type owner)
{
    private readonly ResourceManager _resources = new(owner);

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key] => In(ReaderLanguage.Culture.Name, key);

    /// <summary>The text; null when there is none.</summary>
    public string? Find(string key) => _resources.GetString(key, ReaderLanguage.Culture);

    /// <summary>The text with <c>{0}</c>, <c>{1}</c>, … filled in, figures and dates as its language writes them.</summary>
    public string With(string key, params object[] values) => string.Format(ReaderLanguage.Culture, this[key], values);

    /// <summary>The text in a language that is named instead, as BCP 47.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string In(string language, string key) =>
        _resources.GetString(key, ReaderLanguage.CultureOf(language))
        ?? throw new MissingManifestResourceException($"There is no text {key}.");
}
