using System.Globalization;
using System.Resources;

namespace Recruitment.Html;

/// <summary>The sentences of one folder, from the <c>.resx</c> that lies beside <paramref name="owner"/> and has its name.</summary>
internal sealed class Texts(Type owner)
{
    private readonly ResourceManager _resources = new(owner);

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key] =>
        _resources.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"There is no text {key}.");

    /// <summary>The text with <c>{0}</c>, <c>{1}</c>, … filled in, figures and dates as its language writes them.</summary>
    public string With(string key, params object[] values) =>
        string.Format(CultureInfo.CurrentUICulture, this[key], values);
}
