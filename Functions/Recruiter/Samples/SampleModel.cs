using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace Recruitment.Recruiter.Samples;

/// <summary>
/// Makes models in which nothing is left out: every member has a value and every list has items, so that a page shows
/// what it can show. What is true and which word an enumeration has differs from one variation to the next.
/// </summary>
internal sealed class SampleModel
{
    public const int Variations = 16;

    private static readonly DateTimeOffset Moment = new(2027, 2, 5, 9, 30, 0, TimeSpan.Zero);

    // Every place on a list of two is one by index and by number.
    private const int Number = 1;
    private const int InList = 2;

    private readonly int _variation;
    private readonly HashSet<string> _empty;
    private readonly Dictionary<Type, object?> _made;

    /// <param name="empty">Members that are left as they are made, by type and name: <c>Term.Notices</c>.</param>
    /// <param name="own">By type: what only its own code can make, or has to fit something else.</param>
    public SampleModel(int variation, IEnumerable<string> empty, params IEnumerable<(Type Type, object Value)> own)
    {
        _variation = variation;
        _empty = [.. empty];
        _made = own.ToDictionary(one => one.Type, one => (object?)one.Value);
    }

    /// <exception cref="NotSupportedException">It holds what no sample is known of.</exception>
    public object Of(Type type) => Make(type, type.Name) ?? throw new NotSupportedException($"No sample of {type}.");

    private object? Make(Type declared, string member)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(bool))
        {
            // Any two members are true and false in every combination.
            return BitOperations.PopCount((uint)(_variation & Hash(member))) % 2 == 0;
        }

        if (type == typeof(string))
        {
            return SampleWords.For(member);
        }

        if (type.IsEnum)
        {
            var words = Enum.GetValues(type);
            return _made.GetValueOrDefault(type) ?? words.GetValue((_variation + Hash(member)) % words.Length);
        }

        if (!_made.TryGetValue(type, out var made))
        {
            // Whatever holds itself ends here.
            _made[type] = null;
            made = _made[type] = Simple(type) ?? Items(type) ?? Record(type);
        }

        return made;
    }

    private static object? Simple(Type type) =>
        type switch
        {
            _ when type == typeof(object) => SampleWords.Anything,
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(
                Number,
                type,
                CultureInfo.InvariantCulture
            ),
            _ when type == typeof(DateTimeOffset) => Moment,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Moment.Date),
            _ when type == typeof(TimeOnly) => TimeOnly.FromDateTime(Moment.DateTime),
            _ when type == typeof(TimeSpan) => TimeSpan.FromDays(Number),
            _ when type == typeof(Uri) => new Uri("https://werving.example/l/x"),
            _ => null,
        };

    private object? Items(Type type)
    {
        if (!type.IsAssignableTo(typeof(IEnumerable)))
        {
            return null;
        }

        var of = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        var values = of.Select(item => Make(item, type.Name)).ToArray();
        if (of.Length == 2)
        {
            var table = (IDictionary)New(typeof(Dictionary<,>), of);
            table.Add(values[0]!, values[1]);
            return table;
        }

        var list = (IList)New(typeof(List<>), of);
        foreach (var item in Enumerable.Repeat(values[0], InList))
        {
            list.Add(item);
        }

        var array = list.GetType().GetMethod("ToArray")!.Invoke(list, []);
        return type.IsAssignableFrom(list.GetType()) ? list
            : type.IsArray ? array
            : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(of), array);
    }

    private static object New(Type definition, Type[] of) => Activator.CreateInstance(definition.MakeGenericType(of))!;

    private object? Record(Type type)
    {
        if (type.IsAbstract)
        {
            var kind = Array.Find(type.Assembly.GetTypes(), one => !one.IsAbstract && one.IsAssignableTo(type));
            return kind is null ? null : Make(kind, kind.Name);
        }

        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
        var parameters = constructor?.GetParameters() ?? [];
        var record = constructor is null
            ? Activator.CreateInstance(type, nonPublic: true)!
            : constructor.Invoke([.. parameters.Select(one => Make(one.ParameterType, $"{type.Name}.{one.Name}"))]);
        foreach (
            var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(one => one.SetMethod is { IsPublic: true })
                .Where(one => !Array.Exists(parameters, given => given.Name == one.Name))
        )
        {
            var name = $"{type.Name}.{member.Name}";
            if (
                !_empty.Contains($"{member.DeclaringType?.Name}.{member.Name}")
                && Make(member.PropertyType, name) is { } value
            )
            {
                member.SetValue(record, value);
            }
        }

        return record;
    }

    /// <summary>From 1 to 15, the same on every machine.</summary>
    private static int Hash(string member) =>
        1 + Encoding.UTF8.GetBytes(member).Aggregate(7, (hash, one) => (hash * 31 + one) % 10_007) % 15;
}
