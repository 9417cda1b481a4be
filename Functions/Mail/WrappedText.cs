using System.Text;

namespace Recruitment.Mail;

/// <summary>Plain text as it grows: words wrapped at 76 characters, one blank line between paragraphs.</summary>
internal sealed class WrappedText
{
    /// <summary>Stands for a line break that was asked for; other white space is one space.</summary>
    public const char Break = '\u2028';

    private const int Width = 76;

    private readonly StringBuilder _text = new();
    private bool _gap;

    /// <summary>The next line comes after a blank one.</summary>
    public void Gap() => _gap = _text.Length > 0;

    /// <summary>Writes and empties <paramref name="inline"/>, with a blank line before and after; nothing when it is blank.</summary>
    public void Paragraph(StringBuilder inline, string first, string others)
    {
        if (!string.IsNullOrWhiteSpace(inline.ToString()))
        {
            Gap();
            Lines(inline, first, others);
            Gap();
        }

        inline.Clear();
    }

    /// <summary>Writes <paramref name="inline"/> on lines of its own.</summary>
    /// <param name="first">Before the first line, such as a dash.</param>
    /// <param name="others">Before the lines after it.</param>
    public void Lines(StringBuilder inline, string first, string others)
    {
        if (_gap)
        {
            _text.Append('\n');
            _gap = false;
        }

        var start = first;
        foreach (var part in inline.ToString().Split(Break))
        {
            var line = new StringBuilder(start);
            var empty = true;
            foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!empty && line.Length + 1 + word.Length > Width)
                {
                    _text.Append(line).Append('\n');
                    line.Clear().Append(others);
                    empty = true;
                }

                line.Append(empty ? "" : " ").Append(word);
                empty = false;
            }

            _text.Append(line.ToString().TrimEnd()).Append('\n');
            start = others;
        }
    }

    public override string ToString() => _text.ToString();
}
