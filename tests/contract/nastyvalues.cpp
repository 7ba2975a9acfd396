// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "nastyvalues.h"

namespace {

QByteArray nested(const QByteArray &open, const QByteArray &close, qsizetype levels)
{
    return open.repeated(levels) + '1' + close.repeated(levels);
}

QByteArray list(const QByteArray &item, qsizetype count)
{
    return '[' + (item + ',').repeated(count - 1) + item + ']';
}

QByteArray wide()
{
    QByteArray map = "{\"0\":0";
    for (int i = 1; i < 5000; ++i)
        map += ",\"k" + QByteArray::number(i) + "\":\"v\"";
    return map + '}';
}

}

const QByteArrayList &nastyJson()
{
    static const QByteArrayList values { "null", "true", "false", "0", "-0", "-1", "0.5", "-0.0000001", "1e3", "1E+2", "-1e-7",
        "1e308", "1e400", "-1e400", "1e-400", "2147483647", "2147483648", "-2147483649", "4294967296",
        "9223372036854775807", "9223372036854775808", "18446744073709551616", QByteArray(5000, '9'),
        "0." + QByteArray(5000, '3'), "NaN", "-NaN", "Infinity", "-Infinity", "0x10", "01", "+1", ".5", "1.", "1e", "undefined",
        "'text'", "\"NaN\"", "\"Infinity\"", "\"1e3\"", "\"null\"", "\"true\"", "\"0\"", "\"-1\"", "\"\"", "\" \"", "\"\\t\\r\\n\"",
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u202e\\u2066gpj.exe\"", "\"\\ufeffmark\"", "\"\\uffff\"", "\"\\ud83d\\ude00\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800\\u0041\"", "\"\\q\"", "\"\\u12\"", "\"e" + QByteArray("\\u0301").repeated(3000) + "\"",
        "\"\xff\xfe\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"", "\"a\tb\"", "\"unclosed", "\"\x01\"",
        "\"" + QByteArray(100'000, 'x') + "\"", "\"" + QByteArray(511, 'y') + "\"", "\"" + QByteArray("\\ud83d\\ude00").repeated(20'000) + "\"",
        "\"'; DROP TABLE orders; --\"", "\"%s%n%00\"", "\"../../../../etc/passwd\"", "\"<script>alert(1)</script>\"", "\"{{7*7}}\"",
        "\"0000-00-00T00:00:00Z\"", "\"9999-12-31T23:59:59.999Z\"", "\"9999-12-31T23:59:59-23:59\"", "\"0001-01-01T00:00:00+23:59\"",
        "\"2031-02-30T00:00:00Z\"", "\"2031-03-04T24:00:00Z\"", "\"1700000000\"", "\"2031-03-04\"", "\"2031-03-04T01:00:00.1234567890123Z\"",
        "[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":\"\"}", "{\"a\":null}", "[1,\"a\",null,{}]", "[1e400]",
        "{\"type\":\"Point\"}", "{\"coordinates\":[]}", "{\"type\":\"Polygon\",\"coordinates\":[[]]}", "{\"type\":\"Polygon\",\"coordinates\":" + list("[[0,0],[1,1],[0,1]]", 3) + "}",
        "{\"coordinates\":[1e308,-1e308]}", "{\"coordinates\":[180,90]}", "{\"coordinates\":[-180.0000001,0]}", "{\"type\":\"Polygon\",\"coordinates\":[" + list("[1,2]", 5000) + "]}",
        list("0", 20'000), list("{}", 10'000), list("{\"order_handle\":\"a\"}", 2000), list("\"a\"", 5000), wide(),
        nested("[", "]", 10'000), nested("{\"a\":", "}", 10'000), nested("[", "]", 900), nested("{\"a\":", "}", 40), nested("{\"a\":", "}", 20),
        QByteArray("[").repeated(10'000), "{\"a\":1,\"a\":2}", "{\"order_handle\":\"a\",\"order_handle\":\"b\"}", "\"a\":1", "1 2", ",", "]", "}" };
    return values;
}

const QByteArrayList &nastyEncodings()
{
    static const QByteArrayList values { "%00", "a%00b", "%FF", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%", "%z", "%zz", "%4", "%u0041", "%2F",
        "%2F..%2F..%2Fetc%2Fpasswd", "..", ".", "%2e%2e", "%25", "%2500", "%0d%0aX-Injected:%201", "%20", "+", "%E2%80%AE", "%F0%9F%98%80",
        "%CC%81%CC%81%CC%81", "{order_handle}", "null", "undefined", "NaN", "-1", "0", "1e3", "2147483648", "99999999999999999999", "0x7f", "true",
        "2031-13-45", "2031-02-30", "a,b,,c", ",", ";", ":", "@", "~", "*", "'", "%22", "\\", "|", "^", "`", "a=b", "&", "=", "%26%3D", "[]", "{}",
        "<>", "%3Cscript%3E", QByteArray(3000, 'p'), QByteArray("%F0%9F%98%80").repeated(500), "\xc3\xbc", "\xff\xfe", "%7f" };
    return values;
}
